"""In which style a body writes."""

from minutebook.model.house_style import HouseStyle
from minutebook.write import HOUSE_STYLES, PLAIN
from samverk.drafting.models import BodyStyle


def style_of(body_id: int | None) -> HouseStyle:
    """Return the style that the body has chosen, the plain one where it has not. One query."""
    chosen = BodyStyle.objects.filter(body=body_id).values_list("style", flat=True).first()
    return style_named(chosen)


def style_named(name: str | None) -> HouseStyle:
    """Return a style by its name; the plain one for a name that is no longer known."""
    return HOUSE_STYLES.get(name or "", PLAIN)

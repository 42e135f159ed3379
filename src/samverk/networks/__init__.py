"""The life of networks: begun, kept, dormant, restarted, merged, closed; their purpose and members."""

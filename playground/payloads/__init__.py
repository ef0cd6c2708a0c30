"""Discord's JSON, drawn from the world: the same for REST replies, gateway events and the page."""

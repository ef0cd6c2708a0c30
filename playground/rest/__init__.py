"""The REST API: one module per resource, each with a table of routes in Discord's own spelling."""

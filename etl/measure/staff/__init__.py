"""Teachers and leaders: who they are beside the students they serve, and the way to leadership."""

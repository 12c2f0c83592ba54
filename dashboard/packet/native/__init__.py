"""Charts that office programs draw themselves, from the view data that pages are drawn from."""

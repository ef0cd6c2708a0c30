"""What users do, people and bots alike: checks whether they may, changes the world, tells of it."""

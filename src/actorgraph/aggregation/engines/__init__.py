"""The engines that run the expression; each is imported when it is asked for."""

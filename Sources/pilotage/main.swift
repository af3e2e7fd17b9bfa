print("pilotage")

"""Demo data: a trading company with its partners and claims, in Russian or in English."""

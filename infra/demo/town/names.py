"""Names of the fictional town Valmerle: plausible French ones, none of a real person alive."""

RIVER = "La Vive"

# One per spoke, anticlockwise from the east. The last two reach beyond the town as roads.
SPOKES = [
    "Avenue de Saint-Aubin",
    "Rue du Moulin",
    "Rue des Tilleuls",
    "Avenue de la Gare",
    "Rue du Faubourg Neuf",
    "Rue de la Croix Blanche",
    "Avenue de la Loire",
    "Rue du Pont Vieux",
    "Rue des Tanneurs",
    "Avenue du Pont Neuf",
    "Rue de la Fontaine",
    "Rue des Vignes",
]

# Streets that join the spokes, ring after ring.
JOINING = [
    "Rue de l'Église", "Rue de la Poste", "Rue du Four", "Rue des Écoles", "Rue Haute",
    "Rue de la Mairie", "Rue du Puits", "Rue des Halles", "Rue Basse", "Rue du Lavoir",
    "Rue de la Liberté", "Rue des Remparts", "Rue de la Tour", "Rue du Collège", "Rue Victor Hugo",
    "Rue George Sand", "Rue de l'Abreuvoir", "Rue des Cordiers", "Rue Saint-Martin", "Rue du Château",
    "Boulevard des Marronniers", "Boulevard Jules Ferry", "Boulevard de la République",
    "Boulevard du Mail", "Rue des Jardins", "Rue Jean Jaurès", "Rue de Touraine", "Rue des Acacias",
    "Rue Honoré de Balzac", "Rue du Clos", "Rue des Lilas", "Rue de l'Ancienne Forge",
    "Rue de Bellevue", "Rue du Stade", "Rue des Peupliers", "Rue Louise Michel", "Rue du Chêne Vert",
    "Rue de la Garenne", "Rue des Noyers", "Rue Marie Curie", "Rue des Coquelicots",
    "Rue Pierre de Ronsard", "Rue du Verger", "Rue de la Plaine", "Rue des Charmes", "Rue Simone Veil",
    "Rue des Bleuets", "Rue François Rabelais", "Rue du Petit Bois", "Rue des Érables",
    "Rue de la Source", "Rue Jean Moulin", "Rue du Grand Pré", "Rue des Saules", "Rue Lucie Aubrac",
    "Rue des Ormes", "Rue du Coteau", "Rue de la Vallée", "Rue des Merisiers", "Rue Olympe de Gouges",
    "Rue du Cormier", "Rue des Aubépines", "Rue de la Treille", "Rue du Pigeonnier", "Rue Colette",
    "Rue des Sept Fontaines", "Rue du Maréchal-Ferrant", "Rue de la Grange", "Rue des Quatre Vents",
]

# Short streets of the housing estates.
CLOSES = [
    "Allée des Mésanges", "Allée des Hirondelles", "Allée des Rouges-gorges", "Allée des Fauvettes",
    "Impasse des Pinsons", "Allée des Alouettes", "Impasse du Loriot", "Allée des Grives",
    "Rue des Ajoncs", "Rue des Genêts", "Impasse des Bruyères", "Rue des Fougères",
    "Rue des Glycines", "Impasse des Iris", "Rue des Jonquilles", "Rue des Violettes",
    "Allée du Ruisseau", "Allée de l'Étang", "Impasse du Gué", "Allée des Roseaux",
    "Rue du Tonnelier", "Rue du Charron", "Rue du Sabotier", "Impasse du Vannier",
]

# Each joins an estate to a crossing of the town: (name, ring, spoke).
LINKS = [("Chemin de la Garenne", 4, 5), ("Chemin des Ormes", 4, 10), ("Chemin des Sources", 4, 2), ("Chemin du Halage", 4, 8)]

SQUARES = [("Place du Parvis", (0, 0, 62, 44)), ("Place du Marché", (-250, 118, 46, 40)), ("Place de la Gare", (-20, 668, 60, 34))]

HAMLET = [
    "Rue du Bourg", "Rue de la Chapelle", "Chemin des Vergers", "Rue du Vieux Puits",
    "Chemin de la Métairie", "Rue des Closeaux", "Impasse du Lavoir", "Chemin du Val",
]

// A procedure of every kind of question, for journeys: short enough to be filled in many times.

const words = (/** @type {string} */ fr) => ({ fr });
const text = { type: "string", maxLength: 200 };

/** @param {string} id */
export function garden(id) {
  return {
    id,
    title: { fr: "Jardiner devant chez vous", en: "Garden in front of your home" },
    summary: words("Planter sur le trottoir ou au pied d'un arbre."),
    keywords: ["jardinière", "fleurs", "trottoir"],
    group: words("Nature"),
    purpose: words("La commune autorise des habitants à jardiner l'espace public."),
    legalBasis: words("Code général de la propriété des personnes publiques, article L2122-1."),
    audience: ["person", "association"],
    identity: "mail",
    service: "espaces-verts",
    delay: { count: 20, unit: "working-day" },
    silence: { means: "refused", after: { count: 2, unit: "month" } },
    fee: { kind: "none" },
    retentionDays: 1825,
    draftDays: 60,
    help: [
      { kind: "counter", text: words("À l'accueil de la mairie, 1 place du Parvis.") },
      { kind: "phone", text: words("Un agent la fait avec vous."), phone: "02 47 00 00 13" },
    ],
    before: [words("Il faut environ 5 minutes."), words("Ayez une photo de l'endroit.")],
    appeal: words("Vous pouvez saisir le tribunal administratif d'Orléans dans les deux mois."),
    letters: {
      accepted: words("Madame, Monsieur, votre demande {{reference}} est acceptée."),
      refused: words("Madame, Monsieur, votre demande {{reference}} est refusée : {{reasons}}"),
    },
    form: { schema: schema(), ui: { pages: pages(), stops: stops() } },
    examples: [example()],
  };
}

function schema() {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    properties: {
      who: { type: "string" },
      name: text,
      siret: { type: "string" },
      address: { type: "object" },
      what: { type: "array", items: { type: "string" }, minItems: 1 },
      surface: { type: "number", exclusiveMinimum: 0, maximum: 50 },
      pots: { type: "integer", minimum: 1, maximum: 20 },
      total: { type: "number" },
      private: { type: "boolean" },
      periods: {
        type: "array",
        minItems: 1,
        maxItems: 3,
        items: { type: "object", properties: { from: { type: "string" }, why: text } },
      },
      photo: { type: "array", items: { type: "string" }, minItems: 1, maxItems: 2 },
      honour: { type: "boolean" },
    },
  };
}

function pages() {
  return [
    {
      id: "vous",
      title: words("Qui êtes-vous ?"),
      fields: [
        {
          at: "/who",
          as: "choice",
          label: words("Vous demandez pour"),
          require: true,
          options: [
            { value: "person", label: words("Vous-même") },
            { value: "association", label: words("Une association") },
            { value: "company", label: words("Une entreprise") },
          ],
        },
        { at: "/name", as: "text", label: words("Nom et prénom"), require: true, autocomplete: "name" },
        {
          at: "/siret",
          as: "siret",
          label: words("SIRET de l'association"),
          show: { at: "/who", equals: "association" },
        },
      ],
    },
    {
      id: "lieu",
      title: words("Où voulez-vous planter ?"),
      fields: [
        { at: "/address", as: "address", label: words("Adresse de la plantation"), require: true },
        {
          at: "/what",
          as: "choices",
          label: words("Ce que vous voulez mettre"),
          require: true,
          options: [
            { value: "pot", label: words("Une jardinière") },
            { value: "foot", label: words("Un pied d'arbre") },
            { value: "wall", label: words("Une grimpante") },
          ],
        },
        {
          at: "/surface",
          as: "number",
          unit: words("m²"),
          label: words("Surface de chacune"),
          require: true,
        },
        {
          at: "/pots",
          as: "number",
          label: words("Nombre de jardinières"),
          show: { at: "/what", includes: "pot" },
          require: true,
        },
        {
          at: "/total",
          as: "computed",
          unit: words("m²"),
          label: words("Surface totale"),
          show: { at: "/what", includes: "pot" },
          value: { product: [{ at: "/surface" }, { at: "/pots" }] },
        },
        { at: "/private", as: "yes-no", label: words("Le terrain est-il privé ?"), require: true },
      ],
    },
    {
      id: "periodes",
      title: words("Quand jardinez-vous ?"),
      fields: [
        {
          at: "/periods",
          as: "group",
          label: words("Périodes"),
          itemLabel: words("Période"),
          require: true,
          fields: [
            { at: "/from", as: "date", label: words("À partir du"), require: true },
            { at: "/why", as: "text", label: words("Pourquoi alors") },
          ],
        },
      ],
    },
    {
      id: "pieces",
      title: words("Votre pièce"),
      fields: [
        {
          at: "/photo",
          as: "file",
          label: words("Photo de l'endroit"),
          require: true,
          accept: ["image/png", "image/jpeg", "application/pdf"],
          maxBytes: 2_000_000,
          maxFiles: 2,
        },
        {
          at: "/honour",
          as: "honour",
          label: words("Je m'engage à entretenir la plantation."),
          require: true,
        },
      ],
    },
  ];
}

function stops() {
  return [
    {
      when: { at: "/private", equals: true },
      page: "lieu",
      kind: "elsewhere",
      text: words("Sur un terrain privé, c'est le propriétaire qui autorise : la commune n'a rien à dire."),
      href: "https://www.service-public.fr/",
      link: words("Voir la page de service-public"),
    },
    {
      when: { at: "/who", equals: "company" },
      page: "vous",
      kind: "blocking",
      text: words("Une entreprise demande une occupation du domaine public."),
    },
  ];
}

function example() {
  return {
    who: "person",
    name: "Nadine Dupré",
    address: { label: "12 rue des Tilleuls", insee: "37999", postcode: "37000", city: "Valmerle" },
    what: ["pot"],
    surface: 1.5,
    pots: 2,
    total: 3,
    private: false,
    periods: [{ from: "2027-03-01" }],
    photo: ["p1"],
    honour: true,
  };
}

/** Without a human way, and with a question of no known kind. @param {string} id */
export function faulty(id) {
  const document = garden(id);
  document.help = [];
  /** @type {any} */ (document.form.ui.pages[0])?.fields.forEach((/** @type {any} */ field) => {
    if (field.at === "/name") field.as = "devinette";
  });
  return document;
}

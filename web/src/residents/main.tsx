import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/parts.css";
import "../styles/forms.css";
import "../styles/print.css";
import { followLinks } from "../navigation/location";
import { start } from "../start/start";
import { App } from "./App";
import { isDataPage } from "./data/pages";

const SECTIONS = ["/signaler", "/suivi", "/capteurs", "/demarches", "/demande", "/mes-demandes", "/avis"];

followLinks(
  (path) => path === "/" || isDataPage(path) || SECTIONS.some((section) => path.startsWith(section)),
);
start(App);

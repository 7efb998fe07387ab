// Loaded only by the map's own chunk: the pages' first script does not carry Leaflet.
import "leaflet/dist/leaflet.css";
import "../styles/map.css";

export * as L from "leaflet";

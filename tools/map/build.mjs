/** Draws static/map/world.svg and writes protection/map_shapes.py. See README.md beside this file. */

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { geoArea, geoCentroid, geoEqualEarth, geoPath } from "d3-geo";
import countries from "i18n-iso-countries";
import { feature, merge } from "topojson-client";

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = resolve(HERE, "../..");
const WIDTH = 2000;
const MARGIN = 30;
const POINT_RADIUS = 7;
// A country smaller than this (in square units of the drawing) is a point: nobody could press its shape.
const SMALLEST_SHAPE = 60;
const LEFT_OUT = new Set(["AQ", "TF", "HM"]);
// Shapes without a code of their own in the source, drawn as part of the state whose territory the United Nations see there.
const PART_OF = { "N. Cyprus": "CY", Somaliland: "SO", Kosovo: "XK", "Indian Ocean Ter.": "AU", "Siachen Glacier": "IN" };

const read = (name) => JSON.parse(readFileSync(resolve(HERE, "node_modules/world-atlas", name), "utf8"));
const codeOf = (geometry) => (geometry.id ? countries.numericToAlpha2(geometry.id) : PART_OF[geometry.properties.name]);

/** One geometry a country, by its code. */
function byCode(topology) {
  const groups = new Map();
  for (const geometry of topology.objects.countries.geometries) {
    const code = codeOf(geometry);
    if (code && !LEFT_OUT.has(code)) {
      groups.set(code, [...(groups.get(code) ?? []), geometry]);
    }
  }
  return new Map([...groups].map(([code, parts]) => [code, merge(topology, parts)]));
}

/** The path with whole numbers, each point told from the one before it. */
function relative(path) {
  return path
    .split("M")
    .filter(Boolean)
    .map((ring) => {
      const points = ring.replace("Z", "").split("L").map((pair) => pair.split(",").map(Number));
      const distinct = points.filter((point, index) => !index || point.join() !== points[index - 1].join());
      if (distinct.length < 3) {
        return "";
      }
      const steps = distinct.map(([x, y], index) => {
        const [left, top] = index ? distinct[index - 1] : [0, 0];
        return `${x - left},${y - top}`;
      });
      return `M${steps[0]}l${steps.slice(1).join(" ")}z`;
    })
    .join("");
}

const coarse = read("countries-110m.json");
const fine = read("countries-50m.json");
const finest = read("countries-10m.json");
const shapes = byCode(coarse);
// The smallest states stand only in the largest file.
const small = new Map([...byCode(finest), ...byCode(fine)]);
const land = feature(coarse, {
  type: "GeometryCollection",
  geometries: coarse.objects.countries.geometries.filter((geometry) => !LEFT_OUT.has(codeOf(geometry))),
});
const projection = geoEqualEarth().rotate([-11, 0]).fitExtent([[MARGIN, 4], [WIDTH - MARGIN, WIDTH]], land);
const path = geoPath(projection).digits(0);
const [[, top], [, bottom]] = path.bounds(land);
projection.translate([projection.translate()[0], projection.translate()[1] - top + 4]);

const elements = new Map();
const points = [];
for (const [code, geometry] of [...small, ...shapes].sort(([one], [other]) => (one < other ? -1 : 1))) {
  const shape = shapes.get(code);
  if (shape && path.area(shape) >= SMALLEST_SHAPE) {
    elements.set(code, `<path id="${code}" d="${relative(path(shape))}"/>`);
  } else if (!elements.has(code) && geoArea(geometry) > 0) {
    const [left, y] = projection(geoCentroid(geometry)).map(Math.round);
    // Islands beyond the edge that the land reaches stand on the edge.
    const x = Math.min(Math.max(left, POINT_RADIUS + 2), WIDTH - POINT_RADIUS - 2);
    elements.set(code, `<circle id="${code}" cx="${x}" cy="${y}" r="${POINT_RADIUS}"/>`);
    points.push(code);
  }
}

const height = Math.ceil(bottom - top) + 8;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}"><!-- Made by tools/map/build.mjs from Natural Earth 4.1 (public domain), through world-atlas 2.0.2 (ISC). --><defs>\n${[...elements.values()].join("\n")}\n</defs></svg>\n`;
writeFileSync(resolve(ROOT, "static/map/world.svg"), svg);

const codes = [...elements.keys()].filter((code) => !points.includes(code));
const tuple = (list) => list.join(" ").match(/.{1,110}(?: |$)/g).map((line) => `    "${line}"\n`).join("");
writeFileSync(
  resolve(ROOT, "protection/map_shapes.py"),
  `"""What static/map/world.svg holds. Made by tools/map/build.mjs; do not edit by hand."""

from protection.domain.regions import codes

VIEW_BOX = "0 0 ${WIDTH} ${height}"
SHAPES = codes(
${tuple(codes)})
# Countries too small to be pressed as a shape: a point each.
POINTS = codes(
${tuple(points)})
`,
);
console.log(`${codes.length} shapes, ${points.length} points, ${svg.length} bytes`);

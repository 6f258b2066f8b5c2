// Forms: turned profiles, tubes along curves, rounded slabs, cloth. 1 unit is a decimetre; y is up.
// In: measures and a material. Out: meshes that cast and take shadows.

import * as THREE from 'three';
import { RoundedBoxGeometry } from 'three/addons/geometries/RoundedBoxGeometry.js';

let detail = 1;

/** How finely curves are cut; 1 for stills, about a half for film. */
export function setDetail(next) {
  detail = next;
}

function fine(count) {
  return Math.max(6, Math.round((count * detail) / 2) * 2);
}

/** Points written as one row of numbers, as drawings of profiles are; points already apart stay as they are. */
export function toTuples(row, size) {
  if (Array.isArray(row[0])) return row;
  return Array.from({ length: row.length / size }, (_, index) =>
    row.slice(index * size, index * size + size),
  );
}

/** A mesh of `geometry` that casts and takes shadows. */
export function solid(geometry, material, position = [0, 0, 0], rotation = [0, 0, 0]) {
  const mesh = new THREE.Mesh(geometry, material);
  mesh.castShadow = !material.transparent;
  mesh.receiveShadow = !material.transparent;
  mesh.position.set(...position);
  mesh.rotation.set(...rotation);
  return mesh;
}

/** A group of parts. */
export function group(...parts) {
  return new THREE.Group().add(...parts);
}

/** Turns `profile` (radius, height, radius, height …) about the y axis; the line through the points is softened. */
export function turned(profile, material, { soft = true, segments = 64 } = {}) {
  const points = toTuples(profile, 2).map(([x, y]) => new THREE.Vector2(x, y));
  const line = soft
    ? new THREE.SplineCurve(points).getPoints(Math.round(points.length * 4 * detail))
    : points;
  for (const point of line) point.x = Math.max(point.x, 0.0001);
  return solid(
    new THREE.LatheGeometry(isInsideOut(line) ? line.toReversed() : line, fine(segments)),
    material,
  );
}

/** Shadows are looked up a little outside the skin, so normals must point out of the body. */
function isInsideOut(line) {
  let area = 0;
  line.forEach((point, index) => {
    const next = line[(index + 1) % line.length];
    area += point.x * next.y - next.x * point.y;
  });
  return area < -0.001;
}

/** A vessel: outer profile from foot to lip, given back inside with a wall; the lip is rounded. */
export function vessel(outer, wall, material, floor = wall, segments = 64) {
  const curve = new THREE.SplineCurve(toTuples(outer, 2).map(([x, y]) => new THREE.Vector2(x, y)));
  const skin = curve.getPoints(fine(26));
  const foot = skin[0];
  const lip = skin.at(-1);
  const rim = [1, 2, 3].map((step) => {
    const angle = (step / 4) * Math.PI;
    return new THREE.Vector2(
      lip.x - wall / 2 + (Math.cos(angle) * wall) / 2,
      lip.y + (Math.sin(angle) * wall) / 2,
    );
  });
  const inside = skin
    .map((point) => new THREE.Vector2(Math.max(point.x - wall, 0.0001), Math.max(point.y, foot.y + floor)))
    .toReversed();
  const line = [
    new THREE.Vector2(0.0001, foot.y),
    ...skin,
    ...rim,
    ...inside,
    new THREE.Vector2(0.0001, foot.y + floor),
  ];
  return solid(new THREE.LatheGeometry(line, fine(segments)), material);
}

/** A tube through `points`; `radius` may be a function of 0..1 along it. */
export function tube(
  points,
  radius,
  material,
  { closed = false, steps: stepsAtBest = 40, sides: sidesAtBest = 12, flat = 1 } = {},
) {
  const [steps, sides] = [fine(stepsAtBest), Math.max(6, fine(sidesAtBest))];
  const path = new THREE.CatmullRomCurve3(
    toTuples(points, 3).map((point) => new THREE.Vector3(...point)),
    closed,
  );
  const width = typeof radius === 'function' ? radius : () => radius;
  const geometry = new THREE.TubeGeometry(path, steps, 1, sides, closed);
  const place = geometry.attributes.position;
  const at = new THREE.Vector3();
  const center = new THREE.Vector3();
  for (let index = 0; index < place.count; index += 1) {
    const along = Math.floor(index / (sides + 1)) / steps;
    path.getPointAt(Math.min(along, 1), center);
    at.fromBufferAttribute(place, index).sub(center).multiplyScalar(width(along));
    at.z *= flat;
    at.add(center);
    place.setXYZ(index, at.x, at.y, at.z);
  }
  geometry.computeVertexNormals();
  const ends = closed ? [] : [0, 1].map((end) => roundEnd(path.getPointAt(end), width(end), flat, material));
  return solid(geometry, material).add(...ends);
}

function roundEnd(place, radius, flat, material) {
  const cap = solid(new THREE.SphereGeometry(radius, 10, 6), material, place.toArray());
  cap.scale.z = flat;
  return cap;
}

/** A box with rounded edges, its foot at y 0. */
export function slab(width, height, depth, radius, material, position = [0, 0, 0]) {
  const geometry = new RoundedBoxGeometry(
    width,
    height,
    depth,
    4,
    Math.min(radius, height / 2, width / 2, depth / 2),
  );
  geometry.translate(0, height / 2, 0);
  return solid(geometry, material, position);
}

/** A flat outline in x and y, thickened along z with a soft edge. `uvScale` maps decimetres to texture. */
export function cut(shape, depth, material, { bevel = 0.02, steps = 12, uvScale = 0.5 } = {}) {
  const geometry = new THREE.ExtrudeGeometry(shape, {
    depth,
    bevelEnabled: bevel > 0,
    bevelSize: bevel,
    bevelThickness: bevel,
    bevelSegments: 3,
    curveSegments: steps,
  });
  geometry.translate(0, 0, -depth / 2);
  const uv = geometry.attributes.uv;
  for (let index = 0; index < uv.count; index += 1)
    uv.setXY(index, uv.getX(index) * uvScale, uv.getY(index) * uvScale);
  return solid(geometry, material);
}

/** An outline of a rounded rectangle about the origin. */
export function rounded(width, height, radius) {
  const shape = new THREE.Shape();
  const [x, y] = [width / 2, height / 2];
  shape
    .moveTo(-x + radius, -y)
    .lineTo(x - radius, -y)
    .quadraticCurveTo(x, -y, x, -y + radius);
  shape.lineTo(x, y - radius).quadraticCurveTo(x, y, x - radius, y);
  shape.lineTo(-x + radius, y).quadraticCurveTo(-x, y, -x, y - radius);
  shape.lineTo(-x, -y + radius).quadraticCurveTo(-x, -y, -x + radius, -y);
  return shape;
}

/** A sheet whose points are placed by `place(u, v)` → [x, y, z]; u and v run 0..1. */
export function sheet(place, material, columns = 40, rows = 40) {
  const geometry = new THREE.PlaneGeometry(1, 1, columns, rows);
  const { position, uv } = geometry.attributes;
  for (let index = 0; index < position.count; index += 1) {
    position.setXYZ(index, ...place(uv.getX(index), uv.getY(index)));
  }
  geometry.computeVertexNormals();
  return solid(geometry, material);
}

/** A closed skin: `place(around, along)` → [x, y, z], around 0..1 closes on itself. */
export function skin(place, material, aroundAtBest = 72, alongAtBest = 32) {
  const [around, along] = [fine(aroundAtBest), fine(alongAtBest)];
  const mesh = sheet((u, v) => place(u % 1 === 0 ? 0 : u, v), material, around, along);
  const normal = mesh.geometry.attributes.normal;
  for (let row = 0; row <= along; row += 1) {
    const first = row * (around + 1);
    const last = first + around;
    const sum = new THREE.Vector3().fromBufferAttribute(normal, first);
    sum.add(new THREE.Vector3().fromBufferAttribute(normal, last)).normalize();
    normal.setXYZ(first, sum.x, sum.y, sum.z);
    normal.setXYZ(last, sum.x, sum.y, sum.z);
  }
  return mesh;
}

/** A disc facing up. */
export function disc(radius, material, height = 0) {
  return solid(new THREE.CircleGeometry(radius, 48), material, [0, height, 0], [-Math.PI / 2, 0, 0]);
}

/** A rod between two points. */
export function rod(from, to, radius, material, tip = radius) {
  const start = new THREE.Vector3(...from);
  const way = new THREE.Vector3(...to).sub(start);
  const mesh = solid(new THREE.CylinderGeometry(tip, radius, way.length(), 12), material);
  mesh.position.copy(start).addScaledVector(way, 0.5);
  mesh.quaternion.setFromUnitVectors(new THREE.Vector3(0, 1, 0), way.normalize());
  return mesh;
}

/** A ring lying flat. */
export function ring(radius, thickness, material, height = 0) {
  return solid(
    new THREE.TorusGeometry(radius, thickness, 8, fine(56)),
    material,
    [0, height, 0],
    [Math.PI / 2, 0, 0],
  );
}

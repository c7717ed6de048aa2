/** The part of vis-network that the viewer uses. */
declare namespace vis {
  type Place = import("../../data/types").Place;
  type Shadow = { enabled: boolean; color: string; size: number } & Place;
  type Colours = { background: string; border: string };
  type Font = { color: string; strokeColor: string; strokeWidth: number; size?: number; align?: string };

  interface Node {
    id: string;
    hidden?: boolean;
    x?: number;
    y?: number;
    size?: number;
    label?: string;
    color?: Colours & { highlight: Colours; hover: Colours };
    opacity?: number;
    borderWidth?: number;
    font?: Font;
    shadow?: Shadow | false;
  }

  interface Edge {
    id: string;
    from?: string;
    to?: string;
    label?: string;
    font?: Font;
    hidden?: boolean;
    smooth?: import("../../data/types").Course["smooth"];
    width?: number;
    dashes?: number[] | false;
    color?: { color: string; opacity: number };
  }

  class DataSet<Item extends { id: string }> {
    constructor(items: Item[]);
    update(items: Item[]): void;
    remove(ids: string[]): void;
  }

  class Network {
    constructor(place: HTMLElement, data: { nodes: DataSet<Node>; edges: DataSet<Edge> }, options: object);
    on(event: "click", act: (event: { pointer: { DOM: Place } }) => void): void;
    on(event: "beforeDrawing" | "afterDrawing", act: (pen: CanvasRenderingContext2D) => void): void;
    on(event: "hoverNode" | "blurNode" | "hoverEdge" | "blurEdge", act: () => void): void;
    on(event: "zoom" | "dragEnd" | "resize" | "animationFinished", act: () => void): void;
    getNodeAt(place: Place): string | undefined;
    getEdgeAt(place: Place): string | undefined;
    getScale(): number;
    getViewPosition(): Place;
    canvasToDOM(place: Place): Place;
    moveTo(options: { position?: Place; scale?: number; animation: false | { duration: number } }): void;
    redraw(): void;
    setOptions(options: object): void;
    setSize(width: string, height: string): void;
    /** What vis-network tells itself; the version is pinned. */
    renderer: { allowRedraw: boolean };
    body: { emitter: { emit(event: "_requestRedraw"): void } };
  }
}

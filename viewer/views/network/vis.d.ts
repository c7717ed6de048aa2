/** The part of vis-network that the viewer uses. */
declare namespace vis {
  type Place = import("../../data/types").Place;
  type Shadow = { enabled: boolean; color: string; size: number } & Place;
  type Colours = { background: string; border: string };
  type Outline = { strokeColor: string; strokeWidth: number; background?: string };
  type Font = Outline & { color: string; size?: number; align?: string; vadjust?: number };

  interface Node {
    id: string;
    hidden?: boolean;
    x?: number;
    y?: number;
    size?: number;
    label?: string;
    color?: Colours & { highlight: Colours; hover: Colours };
    opacity?: number;
    shape?: string;
    shapeProperties?: { borderDashes: number[] | false };
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
    smooth?: import("../../data/scene").Course["smooth"];
    width?: number;
    dashes?: number[] | false;
    color?: Record<"color" | "highlight" | "hover", string> & { opacity: number };
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
    on(event: "hoverNode", act: (event: { node: string }) => void): void;
    on(event: "blurNode" | "blurEdge", act: () => void): void;
    on(event: "hoverEdge", act: (event: { edge: string }) => void): void;
    on(event: "zoom" | "dragStart" | "dragEnd" | "resize" | "animationFinished", act: () => void): void;
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
    body: { emitter: { emit(event: "_requestRedraw"): void } } & Body;
  }

  interface Body {
    edges: Record<string, Drawn>;
    nodes: Record<string, { shape: { boundingBox: { top: number; bottom: number } } }>;
  }

  /** An arrow: its tip, where its line ends, which way it points, how long it is. */
  interface Head {
    point: Place;
    core: Place;
    angle: number;
    length: number;
  }

  /** A tie as vis-network draws it. */
  interface Drawn {
    from: { id: string };
    to: { id: string };
    connected: boolean;
    selected: boolean;
    hover: boolean;
    options: { hidden: boolean; label?: string; color: { opacity: number } };
    body: Body;
    edgeType: { getPoint(share: number): Place; getArrowData(...asked: unknown[]): Head };
    labelModule: {
      pointToSelf: boolean;
      draw(pen: CanvasRenderingContext2D, x: number, y: number, selected: boolean, hover: boolean): void;
    };
    drawLabel(pen: CanvasRenderingContext2D): void;
  }
}

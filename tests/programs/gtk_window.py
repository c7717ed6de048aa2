"""A window of WebKitGTK that can be touched: run by the Python of the system, to which GTK is bound.

It reads one order as JSON from each line, and answers with one line. No driver of WebKit's knows fingers, and a screen
that nobody sees has no surface to touch: each touch is given to GTK as the event that such a surface makes, and from
there it goes the way of every touch, to the page first and then to WebKit's own gestures, which scroll.
"""

import ctypes
import json
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, GLib, Gtk, WebKit2  # noqa: E402 - the versions have to be said before

_BETWEEN = 20  # milliseconds
_FINGER = 1  # any number that is not 0


class _Touch(ctypes.Structure):
    """GdkEventTouch, whose fields Python may read alone (https://docs.gtk.org/gdk3/struct.EventTouch.html)."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("window", ctypes.c_void_p),
        ("send_event", ctypes.c_int8),
        ("time", ctypes.c_uint32),
        ("x", ctypes.c_double),
        ("y", ctypes.c_double),
        ("axes", ctypes.c_void_p),
        ("state", ctypes.c_uint),
        ("sequence", ctypes.c_void_p),
        ("emulating_pointer", ctypes.c_int),
        ("device", ctypes.c_void_p),
        ("x_root", ctypes.c_double),
        ("y_root", ctypes.c_double),
    )


def _library(name, **functions):
    found = ctypes.CDLL(name)
    for function, (result, *arguments) in functions.items():
        getattr(found, function).restype = result
        getattr(found, function).argtypes = arguments
    return found


_pointer = ctypes.c_void_p
_gdk = _library(
    "libgdk-3.so.0",
    gdk_event_new=(_pointer, ctypes.c_int),
    gdk_event_free=(None, _pointer),
    gdk_event_set_device=(None, _pointer, _pointer),
    gdk_event_set_source_device=(None, _pointer, _pointer),
)
_gtk = _library("libgtk-3.so.0", gtk_main_do_event=(None, _pointer))
_object = _library("libgobject-2.0.so.0", g_object_ref=(_pointer, _pointer))


class Window:
    """A window with one page."""

    def __init__(self, width, height):
        self._view = WebKit2.WebView()
        self._view.connect("load-changed", self._loaded)
        window = Gtk.Window()
        window.set_default_size(width, height)
        window.add(self._view)
        window.show_all()

    def open(self, address):
        """Open an address; the answer comes when it is there."""
        self._view.load_uri(address)

    def evaluate(self, expression):
        """Answer with the value of an expression of JavaScript in the page."""
        self._view.evaluate_javascript(f"JSON.stringify({expression}) ?? null", -1, None, None, None, self._evaluated)

    def draw(self, *places):
        """Draw a finger from a place of the window to others, and lift it."""
        kinds = [Gdk.EventType.TOUCH_BEGIN, *[Gdk.EventType.TOUCH_UPDATE] * (len(places) - 1), Gdk.EventType.TOUCH_END]
        touches = iter(zip(kinds, [*places, places[-1]], strict=True))

        def touch():
            following = next(touches, None)
            if following is None:
                _answer(None)
                return False
            self._touch(*following)
            return True

        GLib.timeout_add(_BETWEEN, touch)

    def _touch(self, kind, place):
        event = _gdk.gdk_event_new(int(kind))
        touch = ctypes.cast(event, ctypes.POINTER(_Touch)).contents
        touch.window = _object.g_object_ref(hash(self._view.get_window()))
        touch.time, touch.sequence = GLib.get_monotonic_time() // 1000, _FINGER
        touch.x, touch.y = touch.x_root, touch.y_root = place
        device = hash(Gdk.Display.get_default().get_default_seat().get_pointer())
        _gdk.gdk_event_set_device(event, device)
        _gdk.gdk_event_set_source_device(event, device)
        _gtk.gtk_main_do_event(event)
        touch.sequence = None  # it is nothing that could be freed
        _gdk.gdk_event_free(event)

    def _loaded(self, _view, event):
        if event == WebKit2.LoadEvent.FINISHED:
            _answer(None)

    def _evaluated(self, view, result):
        value = view.evaluate_javascript_finish(result)
        _answer(None if value.is_null() else json.loads(value.to_string()))


def _answer(value):
    sys.stdout.write(f"{json.dumps(value)}\n")
    sys.stdout.flush()


def _follow(window):
    def order(source, _condition):
        line = source.readline()
        if not line:
            Gtk.main_quit()
            return False
        name, *values = json.loads(line)
        getattr(window, name)(*values)
        return True

    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP, order)
    Gtk.main()


if __name__ == "__main__":
    _follow(Window(*map(int, sys.argv[1:])))

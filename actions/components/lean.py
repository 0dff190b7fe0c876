"""Rasa without TensorFlow: our pipeline uses none, yet Rasa imports it at every start.

Measured on two busy cores: the server's imports take 5 s rather than 18 s. `leave_out_tensorflow` must be called before
anything of Rasa is imported. In TensorFlow's place stand names that exist and do nothing, which is enough for modules
that only mention it; Rasa's own components that need it are not registered.
`tests/actions/test_lean.py` fails when Rasa no longer imports TensorFlow by itself.
"""

import importlib.abc
import importlib.machinery
import os
import sys
import types
from collections.abc import Sequence
from typing import Any

LEFT_OUT = frozenset({"tensorflow", "tensorflow_addons", "tensorflow_hub", "tensorflow_text", "keras"})
_COMPONENTS = "rasa.engine.recipes.default_components"


class _Named(type):
    """A class whose attributes are all such classes: enough for `tf.keras.layers.Layer` in a signature or as a base."""

    def __getattr__(cls, name: str) -> "_Named":
        if name.startswith("__"):
            raise AttributeError(name)
        return _Named(name, (), {})


class _LeftOut(types.ModuleType):
    __path__: Sequence[str] = []

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (stands for anything)
        if name.startswith("__"):
            raise AttributeError(name)
        made = _Named(name, (), {})
        setattr(self, name, made)
        return made


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(  # the signature is Python's
        self,
        fullname: str,
        path: "Sequence[str] | None",  # noqa: ARG002
        target: "types.ModuleType | None" = None,  # noqa: ARG002
    ) -> "importlib.machinery.ModuleSpec | None":
        if fullname.partition(".")[0] not in LEFT_OUT:
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType:
        return _LeftOut(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        """Nothing to run."""


def leave_out_tensorflow() -> None:
    """Applies the mending to this process; a second call changes nothing. RuntimeError when Rasa came first."""
    if _COMPONENTS in sys.modules:
        return
    if "rasa" in sys.modules:
        raise RuntimeError("leave_out_tensorflow must be called before Rasa is imported")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    sys.meta_path.insert(0, _Finder())
    only_ours = types.ModuleType(_COMPONENTS)
    only_ours.__getattr__ = _components_of_rasa  # type: ignore[method-assign]
    sys.modules[_COMPONENTS] = only_ours


def _components_of_rasa(name: str) -> "list[type]":
    """The components of Rasa that config.yml names; looked up late, since Rasa registers them on its way up."""
    if name != "DEFAULT_COMPONENTS":
        raise AttributeError(name)
    from rasa.nlu.classifiers.fallback_classifier import FallbackClassifier  # noqa: PLC0415

    return [FallbackClassifier]

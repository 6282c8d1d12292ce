"""Sequences and mappings whose records are read when they are asked for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class Ordered(Sequence[T], Generic[T]):
    """Records in the order of their ids."""

    def __init__(self, ids: tuple[str, ...], read: Callable[[str], T]) -> None:
        self.ids = ids
        self._read = read

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, place: int) -> T: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[T, ...]: ...

    def __getitem__(self, place: int | slice) -> T | tuple[T, ...]:
        if isinstance(place, slice):
            return tuple(map(self._read, self.ids[place]))
        return self._read(self.ids[place])

    def __iter__(self) -> Iterator[T]:
        return map(self._read, self.ids)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]


class Named(Mapping[str, T], Generic[T]):
    """Records under their names.

    Args:
        names: returns every name, in order.
        has: says whether a record has a name, without reading it.
        read: returns the record of a name that one has.
    """

    def __init__(self, names: Callable[[], Sequence[str]], has: Callable[[str], Any], read: Callable[[str], T]) -> None:
        self._names = names
        self._has = has
        self._read = read

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and bool(self._has(name))

    def __getitem__(self, name: str) -> T:
        if name not in self:
            raise KeyError(name)
        return self._read(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names())

    def __len__(self) -> int:
        return len(self._names())


class once(Generic[T]):  # noqa: N801 - a decorator
    """A property that is worked out once for each instance.

    Unlike Python 3.11's own it takes no lock, which all instances of a class would share; two threads may both work it
    out, to the same result.
    """

    def __init__(self, work_out: Callable[[Any], T]) -> None:
        self._work_out = work_out
        self.__doc__ = work_out.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: Any, owner: type | None = None) -> T:
        result = self._work_out(instance)
        instance.__dict__[self._name] = result
        return result

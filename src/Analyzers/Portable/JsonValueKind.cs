using Microsoft.CodeAnalysis;

namespace System.Text.Json;

/// <summary>The kinds of JSON, numbered as in the JSON library that the compiler does not bring.</summary>
[Embedded]
public enum JsonValueKind
{
    Undefined, Object, Array, String, Number, True, False, Null,
}

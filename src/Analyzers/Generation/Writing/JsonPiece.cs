namespace Dispatcharr.PluginSdk.Analyzers.Generation.Writing;

/// <summary>A piece of JSON, laid out for people: on one line where it fits, else one line a part.</summary>
/// <param name="open">What stands before the parts.</param>
/// <param name="close">What stands behind them; empty for a value without parts.</param>
internal sealed class JsonPiece(string open, string close = "")
{
    private const int Width = 140;

    private readonly List<(string Name, JsonPiece Value)> _parts = [];

    private bool _isTall;

    public static JsonPiece Object() => new("{", "}");

    public static JsonPiece List(IEnumerable<JsonPiece> items)
    {
        var list = new JsonPiece("[", "]");
        foreach (var item in items) list._parts.Add(("", item));
        return list;
    }

    /// <summary>Breaks lines however short it is.</summary>
    public JsonPiece Tall()
    {
        _isTall = true;
        return this;
    }

    public JsonPiece Add(string name, JsonPiece value)
    {
        _parts.Add(($"{JsonLiteral.Quote(name)}: ", value));
        return this;
    }

    /// <summary>Adds a value that is JSON already; null is left out.</summary>
    public JsonPiece AddRaw(string name, string? json) => json is null ? this : Add(name, new JsonPiece(json));

    /// <summary>Adds a text; null is left out.</summary>
    public JsonPiece AddText(string name, string? text) => AddRaw(name, text is null ? null : JsonLiteral.Quote(text));

    public override string ToString() => Write("", 0);

    private string Write(string indent, int before)
    {
        var flat = Flat();
        if (flat is not null && indent.Length + before + flat.Length <= Width) return flat;
        var inner = indent + "  ";
        var parts = _parts.Select(part => inner + part.Name + part.Value.Write(inner, part.Name.Length));
        return $"{open}\n{string.Join(",\n", parts)}\n{indent}{close}";
    }

    /// <summary>All of it on one line; null where a part must break.</summary>
    private string? Flat()
    {
        if (close.Length == 0) return open;
        if (_parts.Count == 0) return open + close;
        var parts = _parts.Select(part => part.Value.Flat() is { } value ? part.Name + value : null).ToArray();
        if (_isTall || parts.Any(part => part is null)) return null;
        var pad = open == "{" ? " " : "";
        return open + pad + string.Join(", ", parts) + pad + close;
    }
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>Gathers problems by byte offset; lines and columns are counted once, at the end, and only when there is a problem.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>More than any author wants to read, and little enough to hold when a file is made of nothing but mistakes.</summary>
    public const int Limit = 10_000;

    private List<Found>? _found;

    private int Count => _found?.Count ?? 0;

    /// <summary>Whether nothing more is taken: no need to think of a message.</summary>
    public bool IsFull => Count == Limit;

    public void Add(Rule rule, int offset, string pointer, string message) => Add(rule, rule.Severity, offset, pointer, message);

    public void Add(Rule rule, ManifestSeverity severity, int offset, string pointer, string message)
    {
        if (!IsFull) (_found ??= []).Add(new(offset, Count, rule, severity, pointer, message));
    }

    /// <summary>Takes back what was said of a member that a later one of the same name replaces.</summary>
    /// <remarks>Once the bag is full nothing is taken back: a file of nothing but duplicates would be searched through for each.</remarks>
    public void RemoveUnder(string pointer, Rule except)
    {
        if (IsFull) return;
        _found?.RemoveAll(found => found.Rule != except
            && found.Pointer.StartsWith(pointer, StringComparison.Ordinal)
            && (found.Pointer.Length == pointer.Length || found.Pointer[pointer.Length] == '/'));
    }

    /// <summary>The problems in file order.</summary>
    public ImmutableArray<ManifestDiagnostic> ToImmutable(ReadOnlySpan<byte> data)
    {
        if (_found is null) return [];
        _found.Sort();
        var result = new ManifestDiagnostic[_found.Count];
        var position = new TextPosition(data);
        for (var i = 0; i < result.Length; i++)
        {
            var found = _found[i];
            position.MoveTo(found.Offset);
            result[i] = new(found.Rule.Id, found.Severity, found.Pointer, position.Line, position.Column, found.Message);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(result);
    }

    /// <param name="Offset">Where, in bytes.</param>
    /// <param name="Order">When it was found: problems of one place stay in that order.</param>
    /// <param name="Rule">Which rule is broken.</param>
    /// <param name="Severity">How much it weighs here.</param>
    /// <param name="Pointer">Where, as a JSON pointer.</param>
    /// <param name="Message">What to tell.</param>
    private readonly record struct Found(int Offset, int Order, Rule Rule, ManifestSeverity Severity, string Pointer, string Message) : IComparable<Found>
    {
        public int CompareTo(Found other) => Offset != other.Offset ? Offset.CompareTo(other.Offset) : Order.CompareTo(other.Order);
    }
}

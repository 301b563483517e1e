using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>Gathers problems by byte offset; lines and columns are counted once, at the end, and only when there is a problem.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>More than any author wants to read, and little enough to hold when a file is made of nothing but mistakes.</summary>
    public const int Limit = 10_000;

    private List<(int Offset, ManifestDiagnostic Diagnostic)>? _found;

    public int Count => _found?.Count ?? 0;

    /// <summary>Whether nothing more is taken: no need to think of a message.</summary>
    public bool IsFull => Count == Limit;

    /// <summary>Whether a rule of this id was broken in what was read so far.</summary>
    public bool Has(Rule rule) => _found is not null && _found.Exists(entry => entry.Diagnostic.Code == rule.Id);

    public void Add(Rule rule, int offset, string pointer, string message) => Add(rule, rule.Severity, offset, pointer, message);

    public void Add(Rule rule, ManifestSeverity severity, int offset, string pointer, string message)
    {
        if (!IsFull) (_found ??= []).Add((offset, new(rule.Id, severity, pointer, 0, 0, message)));
    }

    /// <summary>Takes back what was said of a member that a later one of the same name replaces.</summary>
    /// <remarks>Once the bag is full nothing is taken back: a file of nothing but duplicates would be searched through for each.</remarks>
    public void RemoveUnder(string pointer, Rule except)
    {
        if (IsFull) return;
        _found?.RemoveAll(entry => entry.Diagnostic.Code != except.Id
            && entry.Diagnostic.Pointer.StartsWith(pointer, StringComparison.Ordinal)
            && (entry.Diagnostic.Pointer.Length == pointer.Length || entry.Diagnostic.Pointer[pointer.Length] == '/'));
    }

    /// <summary>The problems in file order.</summary>
    public ImmutableArray<ManifestDiagnostic> ToImmutable(ReadOnlySpan<byte> data)
    {
        if (_found is null) return [];
        var sorted = _found.OrderBy(entry => entry.Offset).ToArray(); // stable: problems of one place stay in the order of the rules
        var result = ImmutableArray.CreateBuilder<ManifestDiagnostic>(sorted.Length);
        var position = new TextPosition(data);
        foreach (var (offset, diagnostic) in sorted)
        {
            position.MoveTo(offset);
            result.Add(diagnostic with { Line = position.Line, Column = position.Column });
        }

        return result.MoveToImmutable();
    }
}

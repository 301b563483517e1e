using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Manifests;

/// <summary>Edits of one file, gathered. What they do not name stays as it is: comments, line breaks and layout.</summary>
internal sealed class SourceEdits(SemanticModel model, SourceText text, CancellationToken cancellationToken)
{
    private readonly HashSet<TextChange> _changes = [];
    private readonly HashSet<SyntaxNode> _removed = [];

    public SyntaxNode NodeAt(Location place) => model.SyntaxTree.GetRoot(cancellationToken).FindNode(place.SourceSpan, getInnermostNodeForTie: true);

    public void Replace(SyntaxNode node, string code) => _changes.Add(new(node.Span, code));

    public void Replace(TextSpan span, string code) => _changes.Add(new(span, code));

    /// <summary>Puts an item behind another of its list.</summary>
    public void InsertAfter(SyntaxNode item, string code) => _changes.Add(SourceInsertion.After(text, item, [code]));

    /// <summary>Takes an item out of its list, with its comma.</summary>
    public void RemoveItem(SyntaxNode item) => _removed.Add(item);

    /// <summary>Takes a member out of its type, with its documentation.</summary>
    public void RemoveMember(SyntaxNode member)
    {
        var documentation = member.GetLeadingTrivia().Where(trivia => trivia.HasStructure && !trivia.IsDirective).Select(trivia => trivia.FullSpan.Start);
        _changes.Add(new(SourceRemoval.WithGap(text, TextSpan.FromBounds(documentation.Append(member.SpanStart).Min(), member.Span.End)), ""));
    }

    /// <summary>The name of a type of the SDK as this place can write it.</summary>
    public string NameOf(string type, int position) =>
        model.Compilation.GetTypeByMetadataName(type)?.ToMinimalDisplayString(model, position) ?? type;

    /// <summary>The constant of a type of the SDK that has a value, as this place can write it; the value itself where there is none.</summary>
    public string ConstantOf(string type, string value, int position) =>
        model.Compilation.GetTypeByMetadataName(type)?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => value.Equals(field.ConstantValue)) is { } constant
            ? $"{NameOf(type, position)}.{constant.Name}"
            : SymbolDisplay.FormatLiteral(value, quote: true);

    public SourceText Apply()
    {
        var gone = _removed.GroupBy(item => item.Parent!).SelectMany(list => SourceRemoval.FromList(text, list.Key, [.. list])).Select(span => new TextChange(span, ""));
        var changes = new List<TextChange>();
        foreach (var change in _changes.Concat(gone).OrderBy(change => change.Span.Start).ThenByDescending(change => change.Span.Length))
        {
            // What stands in something that goes need not be mended.
            if (changes.Count == 0 || changes[changes.Count - 1].Span.End <= change.Span.Start) changes.Add(change);
        }

        return text.WithChanges(changes);
    }
}

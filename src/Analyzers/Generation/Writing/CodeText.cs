using System.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Writing;

/// <summary>Lines of code, indented by the braces around them.</summary>
internal sealed class CodeText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public CodeText Line(string line = "")
    {
        if (line.Length > 0) _text.Append(' ', _depth * 4).Append(line);
        _text.Append('\n');
        return this;
    }

    /// <summary>Several lines, each indented.</summary>
    public CodeText Lines(string lines)
    {
        foreach (var line in lines.Split('\n')) Line(line);
        return this;
    }

    public CodeText Open()
    {
        Line("{");
        _depth++;
        return this;
    }

    public CodeText Close(string end = "")
    {
        _depth--;
        return Line("}" + end);
    }

    public CodeText Indent()
    {
        _depth++;
        return this;
    }

    public CodeText Outdent()
    {
        _depth--;
        return this;
    }

    public override string ToString() => _text.ToString();
}

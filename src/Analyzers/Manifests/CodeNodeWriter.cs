using System.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Manifests;

/// <summary>Writes what code holds as the JSON that the manifest reader takes.</summary>
internal static class CodeNodeWriter
{
    public static string Write(CodeNode node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, CodeNode node)
    {
        if (node.Scalar is { } scalar)
        {
            text.Append(scalar);
        }
        else if (node.Members is { } members)
        {
            WriteAll(text, '{', members, member =>
            {
                text.Append('"').Append(member.Key).Append("\":");
                Write(text, member.Value);
            }, '}');
        }
        else
        {
            WriteAll(text, '[', node.Items ?? [], item => Write(text, item), ']');
        }
    }

    private static void WriteAll<T>(StringBuilder text, char open, IReadOnlyList<T> parts, Action<T> write, char close)
    {
        text.Append(open);
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0) text.Append(',');
            write(parts[i]);
        }

        text.Append(close);
    }
}

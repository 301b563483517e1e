using System.Text;

namespace Dispatcharr.PluginSdk.Cli.Output;

/// <summary>Text as every other tool writes it: UTF-8 without byte order mark, lines ended by LF.</summary>
internal static class TextOutput
{
    /// <summary>Writes text to a stream; the caller flushes.</summary>
    public static TextWriter Over(Stream stream) =>
        new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 4096, leaveOpen: true) { NewLine = "\n" };
}

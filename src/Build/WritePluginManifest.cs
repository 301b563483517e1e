using System.Text;
using Microsoft.Build.Framework;

namespace Dispatcharr.PluginSdk.Build;

/// <summary>Writes <c>plugin.json</c> out of the <c>[PluginManifest]</c> of a compiled plugin.</summary>
public sealed class WritePluginManifest : Microsoft.Build.Utilities.Task
{
    private static readonly UTF8Encoding WithoutByteOrderMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The compiled assembly. It is read, never loaded.</summary>
    [Required]
    public string AssemblyPath { get; set; } = "";

    /// <summary>The file to write. It goes when the assembly has no manifest (any more).</summary>
    [Required]
    public string ManifestPath { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (!TryRead(out var manifest)) return false;
        try
        {
            if (manifest is null) File.Delete(ManifestPath);
            else Write(WithoutByteOrderMark.GetBytes(manifest));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse(ManifestPath, $"The plugin's manifest could not be written ({exception.Message}). "
                + "Close the program that holds the file, or let this user write to it, and build again.");
        }
    }

    private bool TryRead(out string? manifest)
    {
        manifest = null;
        try
        {
            manifest = ManifestInAssembly.Read(AssemblyPath);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return Refuse(AssemblyPath, "The plugin's manifest holds half of a surrogate pair, which no file can hold. "
                + @"Write the whole character, or escape the half for JSON ('\\ud83d' in C#).");
        }
        catch (BadImageFormatException exception)
        {
            return Refuse(AssemblyPath, $"The plugin's manifest could not be read out of this file: it is damaged or no assembly ({exception.Message}). "
                + "Rebuild the project ('dotnet build --no-incremental').");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse(AssemblyPath, $"The plugin's manifest could not be read out of this file ({exception.Message}). "
                + "Close the program that holds it, or let this user read it, and build again.");
        }
    }

    // A file whose text is the same keeps its time, so that nothing is copied or published anew.
    private void Write(byte[] text)
    {
        if (File.Exists(ManifestPath) && File.ReadAllBytes(ManifestPath).AsSpan().SequenceEqual(text)) return;
        File.WriteAllBytes(ManifestPath, text);
    }

    private bool Refuse(string file, string message)
    {
        Log.LogError(subcategory: null, errorCode: null, helpKeyword: null, file, lineNumber: 0, columnNumber: 0, endLineNumber: 0, endColumnNumber: 0, message);
        return false;
    }
}

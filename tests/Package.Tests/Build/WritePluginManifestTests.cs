using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Text;
using Dispatcharr.PluginSdk.Build;

namespace Dispatcharr.PluginSdk.Tests.Package.Build;

public sealed class WritePluginManifestTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dispatcharr-task-");
    private readonly RecordingEngine _engine = new();

    private string AssemblyPath => Path.Combine(_folder.FullName, "Plugin.dll");

    private string ManifestPath => Path.Combine(_folder.FullName, "plugin.json");

    [Fact]
    public void Execute_long_text_beyond_ASCII_is_written_as_UTF8_without_byte_order_mark()
    {
        var text = $$"""{ "name": "Störer 🎬", "description": "{{new string('x', 20_000)}}" }""";
        Compile(Encoding.UTF8.GetBytes(text));

        Assert.True(Execute());

        Assert.Equal(Encoding.UTF8.GetBytes(text), File.ReadAllBytes(ManifestPath));
    }

    [Fact]
    public void Execute_no_attribute_deletes_the_file()
    {
        Compile(null);
        File.WriteAllText(ManifestPath, "{}");

        Assert.True(Execute());

        Assert.False(File.Exists(ManifestPath));
    }

    [Fact]
    public void Execute_same_text_leaves_the_file_alone()
    {
        Compile("{}"u8.ToArray());
        Assert.True(Execute());
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(ManifestPath, longAgo);

        Assert.True(Execute());

        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(ManifestPath));
    }

    [Fact]
    public void Execute_file_that_cannot_be_written_is_an_error_that_names_it()
    {
        Compile("{}"u8.ToArray());
        Directory.CreateDirectory(ManifestPath);

        Assert.False(Execute());

        ExpectError(ManifestPath, "let this user write to it");
    }

    [Fact]
    public void Execute_no_assembly_is_an_error_that_names_it()
    {
        File.WriteAllText(AssemblyPath, "MZ, but no more");

        Assert.False(Execute());

        ExpectError(AssemblyPath, "Rebuild the project");
    }

    [Fact]
    public void Execute_locked_assembly_is_an_error_that_names_it()
    {
        Compile("{}"u8.ToArray());
        using var locked = new FileStream(AssemblyPath, FileMode.Open, FileAccess.Write, FileShare.None);

        Assert.False(Execute());

        ExpectError(AssemblyPath, "Close the program that holds it");
    }

    [Fact]
    public void Execute_missing_assembly_is_an_error_that_names_it()
    {
        Assert.False(Execute());

        ExpectError(AssemblyPath, "could not be read");
    }

    [Fact]
    public void Execute_half_of_a_surrogate_pair_is_an_error_not_another_character()
    {
        byte[] half = [0xED, 0xA0, 0xBD];
        Compile([.. "{\"name\":\""u8, .. half, .. "\"}"u8]);

        Assert.False(Execute());

        ExpectError(AssemblyPath, "surrogate");
        Assert.False(File.Exists(ManifestPath));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private bool Execute() => new WritePluginManifest { BuildEngine = _engine, AssemblyPath = AssemblyPath, ManifestPath = ManifestPath }.Execute();

    private void ExpectError(string file, string mend)
    {
        var error = Assert.Single(_engine.Errors);
        Assert.Equal(file, error.File);
        Assert.Contains(mend, error.Message, StringComparison.Ordinal);
    }

    /// <summary>Writes an assembly with other attributes, and a manifest whose text is these bytes.</summary>
    private void Compile(byte[]? text)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Plugin"), typeof(object).Assembly);
        assembly.DefineDynamicModule("Plugin");
        assembly.SetCustomAttribute(new(typeof(AssemblyTitleAttribute).GetConstructor([typeof(string)])!, ["{}"]));
        if (text is not null)
        {
            var value = new BlobBuilder();
            value.WriteUInt16(1);
            value.WriteCompressedInteger(text.Length);
            value.WriteBytes(text);
            value.WriteUInt16(0);
            assembly.SetCustomAttribute(typeof(PluginManifestAttribute).GetConstructor([typeof(string)])!, value.ToArray());
        }

        assembly.Save(AssemblyPath);
    }
}

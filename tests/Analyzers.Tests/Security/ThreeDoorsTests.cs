extern alias sdk;

using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Dispatcharr.PluginSdk.Analyzers.Manifests;
using Dispatcharr.PluginSdk.Analyzers.Tests.Json;
using Dispatcharr.PluginSdk.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PluginScanner = sdk::Dispatcharr.PluginSdk.Hosting.Discovery.PluginScanner;
using SdkReader = sdk::Dispatcharr.PluginSdk.Manifest.ManifestReader;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Security;

/// <summary>The compiler, the command line and a host say the same of the same fields, in whichever way they are written.</summary>
public sealed class ThreeDoorsTests
{
    private static readonly string Cli = typeof(ThreeDoorsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Cli").Value!;

    [Theory]
    [InlineData("dispatcharr_url / Dispatcharr URL|username / Username|password* / Password", "DSP0101 error, DSP0101 error, DSP0102 error")]
    [InlineData("dispatcharr_host / Host|ssl? / Use SSL|user / User|pass / Pass", "DSP0101 error, DSP0101 error, DSP0102 error")]
    [InlineData("base / Base URL /  / http://192.168.1.2:9191|username / Username|password* / Password", "DSP0101 error, DSP0101 error, DSP0102 error")]
    [InlineData("key* / API key / Paste your Dispatcharr API key.", "DSP0101 error")]
    [InlineData("dispatcharr_token^ / Dispatcharr token", "DSP0101 error")]
    [InlineData("url / URL de Dispatcharr|usuario / Usuario|clave* / Contraseña", "DSP0101 error, DSP0101 error, DSP0102 error")]
    [InlineData("dispatcharr_url / Dispatcharr URL / Written into every .strm file.", "DSP0102 warning")]
    [InlineData("public / Public address /  / http://192.168.1.2:9191", "DSP0102 warning")]
    [InlineData("admin_password* / Admin password", "DSP0103 warning")]
    [InlineData("tmdb_api_key / TMDB API key", "DSP0104 warning")]
    [InlineData("tmdb_api_key^ / TMDB API key", "DSP0107 warning")]
    [InlineData("dispatcharr_url / Dispatcharr URL|key / Weather API key", "DSP0102 warning, DSP0104 warning")]
    [InlineData("dispatcharr_url / Dispatcharr URL|acme_user / Acme user|acme_password* / Acme password", "DSP0102 warning")]
    [InlineData("tmdb_api_key* / TMDB API key", "")]
    [InlineData("plex_url / Plex URL / As Dispatcharr at http://a:9191 reaches it|plex_token* / Plex token", "")]
    [InlineData("url / Server URL / Base URL reachable from Dispatcharr|username / Username|password* / Password", "")]
    [InlineData("password* / Password|groups / Groups", "")]
    [InlineData("notification_base_url / Notification base URL / Base URL for Dispatcharr stream links", "")]
    public async Task Same_fields_get_the_same_codes_everywhere(string fields, string expected)
    {
        var form = new Form(fields);

        Assert.Equal(expected, await ByCompilerAsync(new PluginManifestAnalyzer(), form.Attributes));
        Assert.Equal(expected, await ByCompilerAsync(new CodeManifestAnalyzer(), form.Objects));
        Assert.Equal(expected, ByCompiler(await JsonCheck.DiagnosticsAsync(form.Json)));
        Assert.Equal(expected, await ByCommandLineAsync(form.Json));
        Assert.Equal(expected, Codes(SdkReader.Read(Encoding.UTF8.GetBytes(form.Json)).Diagnostics.Select(one => (one.Code, one.Severity.ToString()))));
        Assert.Equal(expected, ByHost(form.Json));
    }

    private static async Task<string> ByCompilerAsync(DiagnosticAnalyzer analyzer, string code)
    {
        var compilation = CSharpCompilation.Create(
            "Tidy", [CSharpSyntaxTree.ParseText(code)], References.All, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        // Without a generator the class with [Plugin] is no IPlugin, which is nobody's concern here.
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), one => one.Severity == DiagnosticSeverity.Error);
        return ByCompiler(await compilation.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
    }

    private static string ByCompiler(ImmutableArray<Diagnostic> found) => Codes(found.Select(one => (one.Id, one.Severity.ToString())));

    private static async Task<string> ByCommandLineAsync(string json)
    {
        using var folder = new PluginFolderOnDisk(json);
        var run = await Command.RunAsync("dotnet", [Cli, "inspect", "--json", folder.Path]);
        return Codes(JsonElement.Parse(run.Output).GetProperty("diagnostics").EnumerateArray().Select(one => (one.GetProperty("code").GetString()!, one.GetProperty("severity").GetString()!)));
    }

    private static string ByHost(string json)
    {
        using var folder = new PluginFolderOnDisk(json);
        var scanner = new PluginScanner(folder.Parent, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        return Codes(Assert.Single(scanner.Scan(TestContext.Current.CancellationToken)).Diagnostics.Select(one => (one.Code, one.Severity.ToString())));
    }

    private static string Codes(IEnumerable<(string Code, string Severity)> found) =>
        string.Join(", ", found.Select(one => $"{one.Code} {one.Severity.ToLowerInvariant()}").Order(StringComparer.Ordinal));

    /// <summary>A folder of plugins with one plugin in it.</summary>
    private sealed class PluginFolderOnDisk : IDisposable
    {
        public PluginFolderOnDisk(string json)
        {
            Directory.CreateDirectory(Path);
            File.WriteAllText(System.IO.Path.Combine(Path, "plugin.json"), json);
            // A plugin needs code to be one.
            File.WriteAllText(System.IO.Path.Combine(Path, "plugin.py"), "");
        }

        public string Parent { get; } = Directory.CreateTempSubdirectory("dispatcharr-doors-").FullName;

        public string Path => System.IO.Path.Combine(Parent, "tidy");

        public void Dispose() => Directory.Delete(Parent, recursive: true);
    }
}

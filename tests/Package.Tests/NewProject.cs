namespace Dispatcharr.PluginSdk.Tests.Package;

/// <summary>A project of an author, in a folder of its own outside the repository.</summary>
internal sealed class NewProject
{
    /// <summary>What a compiler, MSBuild or an encoding could spoil: quotes, both slashes, what MSBuild splits at, and letters beyond ASCII.</summary>
    public const string Manifest = """{ "name": "Störer; 100% \"safe\" # /a\\b $(c) 🎬", "version": "1.0.0" }""";

    private readonly string _folder;

    /// <param name="sdk">The package that it references.</param>
    /// <param name="name">The name of the project and of its assembly.</param>
    /// <param name="more">What else stands in its project file.</param>
    public NewProject(PackedSdk sdk, string name = "Demo", string more = "")
    {
        _folder = sdk.NewFolder(name);
        Write($"{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <EnableDynamicLoading>true</EnableDynamicLoading>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Dispatcharr.PluginSdk" Version="{sdk.Version}" ExcludeAssets="runtime" />
              </ItemGroup>
              {more}
            </Project>
            """);
    }

    /// <summary>The full path of a file or folder of the project.</summary>
    public string this[string name] => Path.Combine(_folder, name);

    /// <summary>Where a build puts the manifest.</summary>
    public string Built => this["bin/Debug/net10.0/plugin.json"];

    /// <summary>Where a build keeps the manifest that it wrote.</summary>
    public string Generated => this["obj/Debug/net10.0/plugin.json"];

    public void Write(string name, string text) => File.WriteAllText(this[name], text);

    /// <summary>Gives the assembly a manifest; null takes it away.</summary>
    public void Declare(string? manifest = Manifest) => Write("Plugin.cs", manifest is null
        ? "public sealed class Plugin;"
        : $$""""""
          [assembly: Dispatcharr.PluginSdk.PluginManifest("""""
          {{manifest}}
          """"")]
          public sealed class Plugin;
          """""");

    /// <summary>Runs a command of <c>dotnet</c> that must succeed without a warning.</summary>
    public async Task RunAsync(params IEnumerable<string> arguments)
    {
        var run = await TryAsync(arguments);
        Assert.True(run.ExitCode == 0 && !run.Output.Contains("warning", StringComparison.Ordinal), run.Output);
    }

    /// <summary>Runs a command of <c>dotnet</c>.</summary>
    public Task<Command> TryAsync(params IEnumerable<string> arguments) => Dotnet.RunAsync(_folder, arguments);
}

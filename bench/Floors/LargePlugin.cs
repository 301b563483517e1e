using System.Text;

namespace Dispatcharr.PluginSdk.Bench.Floors;

/// <summary>A plugin of 10,000 lines, such as compilers meet: requests, files, logs, loops, and what is declared.</summary>
internal static class LargePlugin
{
    private const int Parts = 44, Methods = 8, Fields = 30;

    /// <summary>Writes the project.</summary>
    /// <returns>Its file.</returns>
    public static string Write(string folder)
    {
        for (var i = 0; i < Parts; i++) File.WriteAllText(Path.Combine(folder, $"Part{i}.cs"), Part(i));
        File.WriteAllText(Path.Combine(folder, "BigPlugin.cs"), Plugin());
        var project = Path.Combine(folder, "BigPlugin.csproj");
        File.WriteAllText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup>
                <Reference Include="{Workspace.Built("Dispatcharr.PluginSdk")}/Dispatcharr.PluginSdk.dll" />
                <Reference Include="{AppContext.BaseDirectory}Microsoft.Extensions.Logging.Abstractions.dll" />
                <Analyzer Include="{Workspace.Built("Dispatcharr.PluginSdk.Analyzers")}/Dispatcharr.PluginSdk.Analyzers.dll" />
              </ItemGroup>
            </Project>
            """);
        return project;
    }

    private static string Plugin()
    {
        var text = new StringBuilder("using Dispatcharr.PluginSdk;\nnamespace Big;\npublic sealed record Settings\n{\n");
        for (var i = 0; i < Fields; i++) text.AppendLine($$"""    [Field("Field {{i}}", Help = "Help {{i}}")] public string Field{{i}} { get; init; } = "x";""");
        text.Append("}\n[Plugin(\"Big One\", Author = \"A\", Description = \"Big.\")]\npublic sealed partial class BigPlugin\n{\n");
        for (var i = 0; i < Fields; i++) text.AppendLine($$"""    [Action("Do {{i}}")] public PluginResult Do{{i}}(Settings settings) => PluginResult.Ok(settings.Field{{i}});""");
        return text.Append("}\n").ToString();
    }

    private static string Part(int number) => $$"""
        using System.Text.Json;
        using Microsoft.Extensions.Logging;

        namespace Big;

        /// <summary>Part {{number}}.</summary>
        public sealed class Part{{number}}(ILogger logger, HttpClient client)
        {
            private static readonly string[] Names = ["a", "b", "c"];
            private readonly Dictionary<string, int> _counts = [];
        {{string.Concat(Enumerable.Range(0, Methods).Select(Method))}}
        }
        """;

    private static string Method(int number) => $$"""

            /// <summary>Does {{number}}.</summary>
            public async Task<int> Work{{number}}Async(string name, CancellationToken cancellationToken)
            {
                var total = 0;
                for (var i = 0; i < Names.Length; i++)
                {
                    if (Names[i].StartsWith(name, StringComparison.Ordinal)) total += i * {{number}};
                    else if (_counts.TryGetValue(Names[i], out var seen)) total += seen;
                }

                try
                {
                    using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                    timeout.CancelAfter(TimeSpan.FromSeconds(5));
                    var text = await client.GetStringAsync($"https://guide.example/{name}/{total}", timeout.Token);
                    using var document = JsonDocument.Parse(text);
                    _counts[name] = document.RootElement.GetArrayLength();
                    logger.LogInformation("Read {Name}: {Count}", name, _counts[name]);
                }
                catch (HttpRequestException exception)
                {
                    logger.LogWarning(exception, "No answer for {Name}", name);
                }

                await File.WriteAllTextAsync(Path.Combine(Path.GetTempPath(), name), total.ToString(), cancellationToken);
                return total + await Task.Run(() => Names.Sum(one => one.Length), cancellationToken);
            }

        """;
}

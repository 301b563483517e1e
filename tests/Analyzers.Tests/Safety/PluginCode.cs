namespace Dispatcharr.PluginSdk.Analyzers.Tests.Safety;

/// <summary>Plain plugins around the lines that a test is about.</summary>
internal static class PluginCode
{
    /// <summary>A plugin whose run begins with some statements.</summary>
    public static string Run(string statements, string members = "") => $$"""
        using Dispatcharr.PluginSdk;
        using Dispatcharr.PluginSdk.Manifest;
        using Microsoft.Extensions.Logging;

        public sealed class Cleaner : IPlugin
        {
            public PluginManifest Manifest { get; } = new();

            public async ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken)
            {
                {{statements}}
                await Task.Yield();
                return PluginResult.Ok();
            }
            {{members}}
        }
        """;

    /// <summary>A plugin with some members, and types beside it.</summary>
    public static string With(string members, string types = "") => $$"""
        using Dispatcharr.PluginSdk;
        using Dispatcharr.PluginSdk.Manifest;
        using Microsoft.Extensions.Logging;

        public sealed class Cleaner : IPlugin
        {
            public PluginManifest Manifest { get; } = new();

            public ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken) => new(PluginResult.Ok());

            {{members}}
        }

        {{types}}
        """;

    /// <summary>A plugin in the attribute style with some members.</summary>
    public static string Attributed(string members) => $$"""
        using Dispatcharr.PluginSdk;
        using Microsoft.Extensions.Logging;

        [Plugin("Cleaner")]
        public sealed partial class Cleaner
        {
            {{members}}
        }

        namespace Dispatcharr.PluginSdk
        {
            class PluginAttribute(string name) : Attribute { public string Name => name; }
            class ActionAttribute(string label) : Attribute { public string Label => label; }
        }
        """;
}

using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Hosting.Discovery;
using Dispatcharr.PluginSdk.Hosting.State;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Hosting;

/// <summary>Joins what the folder, the store and the loaded code say of a plugin. The code goes before the file, the file before the store.</summary>
internal static class PluginEntryBuilder
{
    public static PluginEntry Build(string key, PluginFolder? folder, PluginState? state, PluginManifest? code, string? error)
    {
        var entry = new PluginEntry
        {
            Key = key,
            Name = FirstText(code?.Name == key ? null : code?.Name, folder is null ? state?.Name : folder.Manifest?.Name, folder?.Name, key),
            Version = FirstText(code?.Version, folder?.Manifest?.Version ?? state?.Version),
            Description = FirstText(code?.Description, folder?.Manifest?.Description ?? state?.Description),
            Enabled = state?.Enabled ?? false,
            EverEnabled = state?.EverEnabled ?? false,
            Settings = state?.Settings ?? default,
            Loaded = code is not null,
            Error = error,
        };
        return folder is null ? entry : entry with
        {
            Directory = folder.Path,
            Author = FirstText(code?.Author, folder.Manifest?.Author),
            HelpUrl = FirstText(code?.HelpUrl, folder.Manifest?.HelpUrl),
            Fields = FirstList(code?.Fields, folder.Manifest?.Fields),
            Actions = FirstList(code?.Actions, folder.Manifest?.Actions),
            Diagnostics = folder.Diagnostics,
            Legacy = folder.Manifest is null,
        };
    }

    private static string FirstText(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrEmpty(text)) return text;
        }

        return "";
    }

    private static ImmutableArray<T> FirstList<T>(ImmutableArray<T>? first, ImmutableArray<T>? second) =>
        first is { IsDefaultOrEmpty: false } ? first.Value : second is { IsDefault: false } ? second.Value : [];
}

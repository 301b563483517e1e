using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Manifest;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dispatcharr.PluginSdk;

/// <summary>What a host gives a plugin for one call.</summary>
public sealed class PluginContext
{
    /// <summary>The plugin's key: its folder name, lower-cased, spaces as underscores.</summary>
    public required string Key { get; init; }

    /// <summary>The saved settings over the fields' defaults, frozen for this call.</summary>
    public PluginSettings Settings { get; init; } = PluginSettings.Empty;

    /// <summary>The plugin's actions as they are listed.</summary>
    public ImmutableArray<PluginAction> Actions { get; init; } = [];

    /// <summary>Writes to the host's log under the plugin's name.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>The event that started the run; null when a person did.</summary>
    public PluginEvent? Event { get; init; }

    /// <summary>Where to report how far a run has come.</summary>
    public IProgress<PluginProgress> Progress { get; init; } = PluginProgress.Ignored;

    /// <summary>Full path of a folder for the plugin's files, made before the first call. Updates and deletion of the plugin leave it alone, unlike the folder of its code.</summary>
    public string DataDirectory { get; init; } = "";

    /// <summary>The clock to read, so that tests can set it.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}

using System.Collections.Immutable;
using static Dispatcharr.PluginSdk.Manifest.ManifestSeverity;

namespace Dispatcharr.PluginSdk.Rules;

/// <summary>The rules that the C# code of a plugin is held to, beside those of <see cref="ManifestRules"/>, which hold for code too.</summary>
public static class CodeRules
{
#pragma warning disable CS1591 // The title of each rule says what a comment would repeat.
    // 01 Security
    public static readonly Rule SecretLeak = new("DSP0106", Warning, "Secret reaches a log or a result");

    // 02 Fields
    public static readonly Rule SelectWithoutOptions = new("DSP0202", Warning, "Select has no options and nobody provides them");
    public static readonly Rule UnreadField = new("DSP0207", Info, "Field is never read");
    public static readonly Rule UndeclaredSetting = new("DSP0208", Warning, "Setting is read that no field declares");
    public static readonly Rule UnsupportedType = new("DSP0211", Error, "Settings property has a type that no field can show");
    public static readonly Rule DefaultNotConstant = new("DSP0212", Warning, "Default is not a constant");
    public static readonly Rule MaskedNoText = new("DSP0213", Warning, "Secret or Multiline on what is no text");

    // 03 Actions
    public static readonly Rule UnhandledAction = new("DSP0302", Error, "Action is declared, but not handled");
    public static readonly Rule UndeclaredAction = new("DSP0303", Warning, "Action is handled, but not declared");
    public static readonly Rule UnboundActionMethod = new("DSP0312", Error, "Action method cannot be bound");

    // 04 Plugin
    public static readonly Rule PluginClassShape = new("DSP0401", Error, "Plugin class cannot be created by a host");
    public static readonly Rule PluginConstructor = new("DSP0402", Error, "Plugin has no constructor that a host can use");
    public static readonly Rule PluginNotPartial = new("DSP0403", Error, "Class with [Plugin] is not partial");
    public static readonly Rule SeveralPlugins = new("DSP0404", Error, "Several plugins in an assembly");

    // 05 Safe in a host
    public static readonly Rule BlockingCall = new("DSP0501", Warning, "Blocking call");
    public static readonly Rule TokenNotPassed = new("DSP0502", Warning, "Cancellation token is not passed on");
    public static readonly Rule AsyncVoid = new("DSP0503", Error, "async void");
    public static readonly Rule UnobservedTask = new("DSP0504", Warning, "Task that nobody observes");
    public static readonly Rule StaticState = new("DSP0505", Warning, "Static mutable state");
    public static readonly Rule StaticEvent = new("DSP0506", Warning, "Static event is subscribed and never left");
    public static readonly Rule MissingStopHook = new("DSP0507", Warning, "Timer, thread or process without a stop hook");
    public static readonly Rule SwallowedException = new("DSP0508", Warning, "Exception or cancellation is swallowed");
    public static readonly Rule EndsHost = new("DSP0509", Error, "Ends the host, or reads its console");
    public static readonly Rule ConsoleWrite = new("DSP0510", Warning, "Writes to the console, which nobody reads");
    public static readonly Rule ReflectionJson = new("DSP0511", Warning, "JSON by reflection on the plugin's own types");
    public static readonly Rule NewtonsoftJson = new("DSP0512", Warning, "Newtonsoft.Json keeps the plugin from unloading");

    // 06 Network and files
    public static readonly Rule HttpWithoutTimeLimit = new("DSP0601", Warning, "HttpClient without a time limit");
    public static readonly Rule OwnAddressRequest = new("DSP0602", Warning, "Request to Dispatcharr's own address, taken from a setting");
    public static readonly Rule HardCodedHost = new("DSP0603", Warning, "Dispatcharr is addressed by a hard-coded host");
    public static readonly Rule WriteOutsideData = new("DSP0604", Warning, "Writes outside the plugin's data folder");
    public static readonly Rule RunsShell = new("DSP0605", Warning, "Runs a shell");

    // 07 The file
    public static readonly Rule Drift = new("DSP0704", Error, "plugin.json is out of step with the class");
#pragma warning restore CS1591

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        SecretLeak,
        SelectWithoutOptions, UnreadField, UndeclaredSetting, UnsupportedType, DefaultNotConstant, MaskedNoText,
        UnhandledAction, UndeclaredAction, UnboundActionMethod,
        PluginClassShape, PluginConstructor, PluginNotPartial, SeveralPlugins,
        BlockingCall, TokenNotPassed, AsyncVoid, UnobservedTask, StaticState, StaticEvent, MissingStopHook, SwallowedException, EndsHost, ConsoleWrite,
        ReflectionJson, NewtonsoftJson,
        HttpWithoutTimeLimit, OwnAddressRequest, HardCodedHost, WriteOutsideData, RunsShell,
        Drift,
    ];
}

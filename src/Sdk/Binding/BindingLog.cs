using Microsoft.Extensions.Logging;

namespace Dispatcharr.PluginSdk.Binding;

/// <summary>Names the value that does not fit, and never says it: it may be a secret.</summary>
internal static partial class BindingLog
{
    [LoggerMessage(60, LogLevel.Warning, "Setting '{Id}' of plugin '{Key}' holds nothing that fits its type; the plugin runs with the field's initial value. Save the setting anew.")]
    public static partial void SettingUnfit(this ILogger logger, string key, string id);

    [LoggerMessage(61, LogLevel.Warning, "Parameter '{Id}' of action '{Action}' of plugin '{Key}' holds nothing that fits its type; the action runs with the initial value.")]
    public static partial void ParameterUnfit(this ILogger logger, string key, string action, string id);
}

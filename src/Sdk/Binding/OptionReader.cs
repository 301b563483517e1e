using System.ComponentModel;

namespace Dispatcharr.PluginSdk.Binding;

/// <summary>Finds the member of an enum that a saved value of a select stands for. Generated code has one for each enum.</summary>
/// <param name="value">The saved value.</param>
/// <param name="option">The member.</param>
/// <typeparam name="T">The enum.</typeparam>
/// <returns>Whether there is such a member.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool OptionReader<T>(string value, out T option)
    where T : struct, Enum;

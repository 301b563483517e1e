namespace Dispatcharr.PluginSdk.Analyzers.Generation;

/// <summary>A method that finds the member of an enum for a saved value.</summary>
/// <param name="Name">The name of the method.</param>
/// <param name="Type">The enum, as code writes it.</param>
/// <param name="TypeName">The enum, as prose names it.</param>
/// <param name="Options">What it understands, each value once.</param>
internal sealed record OptionReaderModel(string Name, string Type, string TypeName, EquatableArray<OptionModel> Options);

namespace Dispatcharr.PluginSdk.Analyzers.Generation;

/// <summary>A property that is filled.</summary>
/// <param name="Name">Its name, as code writes it.</param>
/// <param name="Id">Under which id its value is saved or sent.</param>
/// <param name="OptionReader">The method that knows the options of an enum.</param>
internal sealed record BoundPropertyModel(string Name, string Id, string? OptionReader);

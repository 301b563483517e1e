namespace Dispatcharr.PluginSdk.Analyzers.Generation;

/// <summary>A method that fills a record of an author.</summary>
/// <param name="Name">The name of the method.</param>
/// <param name="Type">The record, as code writes it.</param>
/// <param name="TypeName">The record, as prose names it.</param>
/// <param name="IsSettings">Whether it is filled from the settings, and not from the parameters of a run.</param>
/// <param name="Creation">The expression for one with its initial values.</param>
/// <param name="CanCopy">Whether it is a record or struct, which <c>with</c> copies.</param>
/// <param name="Kept">What must be set too where nothing is copied: it keeps its initial value.</param>
/// <param name="Properties">What is filled.</param>
internal sealed record BinderModel(
    string Name, string Type, string TypeName, bool IsSettings, string Creation, bool CanCopy,
    EquatableArray<string> Kept, EquatableArray<BoundPropertyModel> Properties);

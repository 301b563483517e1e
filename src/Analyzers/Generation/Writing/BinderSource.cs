using Microsoft.CodeAnalysis.CSharp;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Writing;

/// <summary>Writes the methods that fill records.</summary>
internal static class BinderSource
{
    private const string Sdk = "global::Dispatcharr.PluginSdk.";

    public static void Write(CodeText code, BinderModel binder, string generated)
    {
        var (source, parameters, factory) = binder.IsSettings
            ? ("the settings", $"{Sdk}PluginContext context", "OfSettings(context)")
            : ("the parameters of a run", $"{Sdk}ActionRequest request, {Sdk}PluginContext context", "OfParameters(request, context)");
        code.Line()
            .Line($"/// <summary>Fills <c>{binder.TypeName}</c> from {source}; what is absent or does not fit keeps its initial value.</summary>")
            .Line(generated)
            .Line($"private static {binder.Type} {binder.Name}({parameters})")
            .Open()
            .Line($"var values = {Sdk}Binding.ValueReader.{factory};")
            .Line($"var initial = {binder.Creation};")
            .Line($"return {(binder.CanCopy ? "initial with" : $"new {binder.Type}")}")
            .Open();
        foreach (var name in binder.Kept) code.Line($"{name} = initial.{name},");
        foreach (var property in binder.Properties)
        {
            var option = property.OptionReader is null ? "" : $", {property.OptionReader}";
            code.Line($"{property.Name} = values.Read({SymbolDisplay.FormatLiteral(property.Id, quote: true)}, initial.{property.Name}{option}),");
        }

        code.Close(";").Close();
    }

    public static void Write(CodeText code, OptionReaderModel reader, string generated)
    {
        code.Line()
            .Line($"/// <summary>Finds the <c>{reader.TypeName}</c> that a saved value stands for.</summary>")
            .Line(generated)
            .Line($"private static bool {reader.Name}(string value, out {reader.Type} option)")
            .Open().Line("switch (value)").Open();
        foreach (var option in reader.Options)
        {
            code.Line($"case {SymbolDisplay.FormatLiteral(option.Value, quote: true)}:").Indent()
                .Line($"option = {reader.Type}.{option.Member};").Line("return true;").Outdent();
        }

        code.Line("default:").Indent().Line("option = default;").Line("return false;").Outdent().Close().Close();
    }
}

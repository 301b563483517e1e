using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatcharr.PluginSdk.Hosting.Runtime;

/// <summary>Finds the one plugin class of an assembly and makes an instance; every failure becomes a sentence for an admin.</summary>
[RequiresUnreferencedCode(DotNetPluginRuntime.NeedsWholeAssemblies)]
internal static class PluginActivator
{
    public static IPlugin Create(PluginLoadContext context, string assemblyPath, IServiceProvider services)
    {
        var file = Path.GetFileName(assemblyPath);
        var type = Attempt(() => FindType(context.LoadFromAssemblyPath(assemblyPath), file), file);
        return Attempt(() => (IPlugin)ActivatorUtilities.CreateInstance(services, type), file, type.FullName);
    }

    private static Type FindType(Assembly assembly, string file)
    {
        RefuseNewerMajor(assembly, file);
        var plugins = assembly.GetTypes()
            .Where(type => typeof(IPlugin).IsAssignableFrom(type) && type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false })
            .ToLookup(type => type.IsVisible);
        return (plugins[true].ToArray(), plugins[false].FirstOrDefault()) switch
        {
            ([var only], _) => only,
            ([], null) => throw new PluginLoadException($"{file} holds no class that implements IPlugin. Add one, or name another assembly in plugin.json."),
            ([], var hidden) => throw new PluginLoadException($"{file} holds no public class that implements IPlugin; {hidden.FullName} does, but is not public. Make it public."),
            (var many, _) => throw new PluginLoadException(
                $"{file} holds {many.Length} public classes that implement IPlugin: {string.Join(", ", many.Select(type => type.FullName))}. Leave one of them public."),
        };
    }

    private static void RefuseNewerMajor(Assembly assembly, string file)
    {
        var own = typeof(IPlugin).Assembly.GetName();
        var wanted = Array.Find(assembly.GetReferencedAssemblies(), reference => reference.Name == own.Name)?.Version;
        if (wanted?.Major > own.Version?.Major)
        {
            throw new PluginLoadException(
                $"{file} was built with {own.Name} {wanted.Major}, and this host has {own.Version.Major}. Update the host, or install an older release of the plugin.");
        }
    }

    private static T Attempt<T>(Func<T> step, string file, string? constructed = null)
    {
        try
        {
            return step();
        }
        catch (Exception exception) when (exception is not PluginLoadException)
        {
            var cause = exception switch
            {
                TargetInvocationException { InnerException: { } inner } => inner,
                ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } => first,
                _ => exception,
            };
            throw new PluginLoadException(Explain(cause, file, constructed), cause);
        }
    }

    private static string Explain(Exception cause, string file, string? constructed) => cause switch
    {
        BadImageFormatException => $"{file}, or a library of it, is no .NET assembly that this host can load. Build the plugin for .NET {Environment.Version.Major} or older and for this processor.",
        FileNotFoundException or FileLoadException => $"{file} needs {Named(cause)}, which is neither in the plugin's folder nor in the host. Put the whole output of `dotnet publish` into the folder.",
        TypeLoadException or MissingMemberException => $"{file} does not fit the libraries that it finds ({OneLine(cause)}). Build it against the host's version of them.",
        InvalidOperationException when cause.Source == typeof(ActivatorUtilities).Assembly.GetName().Name =>
            $"{constructed} cannot be constructed: {OneLine(cause)} Let the constructor take only services that the host has.",
        _ when constructed is not null => $"The constructor of {constructed} threw {cause.GetType().Name}: {OneLine(cause)}",
        _ => $"{file} cannot be loaded: {OneLine(cause)}",
    };

    private static string Named(Exception cause) => cause switch
    {
        FileNotFoundException { FileName.Length: > 0 } missing => $"'{missing.FileName}'",
        FileLoadException { FileName.Length: > 0 } unfit => $"'{unfit.FileName}'",
        _ => "an assembly",
    };

    private static string OneLine(Exception cause) => ErrorText.FirstLine(cause);
}

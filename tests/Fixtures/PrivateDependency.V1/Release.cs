namespace PrivateDependency;

public static class Release
{
    public static string Name => "release 1";
}

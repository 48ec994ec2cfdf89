namespace RemoteUi.Web.Access;

/// <summary>
/// Where the API is. There, a caller is known by a token and never by a cookie; everywhere else, never by a token.
/// </summary>
public static class ApiAddress
{
    /// <summary>The address below which everything is the API.</summary>
    public const string Path = "/api";

    /// <summary>The address of version 1.</summary>
    public const string Version1 = "/api/v1";

    /// <summary>The name of the OpenAPI document of version 1.</summary>
    public const string Document = "v1";

    /// <summary>The authentication scheme of the API.</summary>
    public const string Scheme = "Bearer";

    public static bool Matches(HttpContext context) => context.Request.Path.StartsWithSegments(Path);
}

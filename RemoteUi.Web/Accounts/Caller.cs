namespace RemoteUi.Web.Accounts;

/// <summary>Identifies the caller of the current request, for the log.</summary>
public sealed class Caller(IHttpContextAccessor accessor)
{
    /// <summary>What is written in place of a name or address that is not known.</summary>
    public const string Unknown = "-";

    /// <summary>Gets whether there is one: not in the background, nor while the program starts.</summary>
    public bool IsKnown => accessor.HttpContext is not null;

    /// <summary>Gets the IP address.</summary>
    public string Address => AddressOf(accessor.HttpContext);

    /// <summary>Gets the name of the signed-in user.</summary>
    public string UserName => accessor.HttpContext?.User.Identity?.Name ?? Unknown;

    /// <summary>Returns the IP address of a caller; a dash if there is none.</summary>
    public static string AddressOf(HttpContext? context) =>
        context?.Connection.RemoteIpAddress is not { } address
            ? Unknown
            : (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
}

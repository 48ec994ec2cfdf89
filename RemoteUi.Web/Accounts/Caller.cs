namespace RemoteUi.Web.Accounts;

/// <summary>Identifies the caller of the current request, for the log.</summary>
public sealed class Caller(IHttpContextAccessor accessor)
{
    /// <summary>Gets the IP address.</summary>
    public string Address => AddressOf(accessor.HttpContext);

    /// <summary>Gets the name of the signed-in user.</summary>
    public string UserName => accessor.HttpContext?.User.Identity?.Name ?? "-";

    /// <summary>Returns the IP address of a caller; a dash if there is none.</summary>
    public static string AddressOf(HttpContext? context) =>
        context?.Connection.RemoteIpAddress is not { } address
            ? "-"
            : (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
}

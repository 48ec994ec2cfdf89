using Microsoft.AspNetCore.Http;

namespace RemoteUi.PracticeCa;

/// <summary>
/// Decides who may fetch challenge passwords from the administration page. Provided by the host, which has the
/// accounts; without it, there is no such page.
/// </summary>
public interface IPracticeCaAdministrators
{
    /// <summary>Returns whether user name and password are those of an administrator. Counts wrong ones.</summary>
    Task<bool> IsAdministratorAsync(HttpContext context, string userName, string password);
}

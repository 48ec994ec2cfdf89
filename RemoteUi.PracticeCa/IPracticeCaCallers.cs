using Microsoft.AspNetCore.Http;

namespace RemoteUi.PracticeCa;

/// <summary>Decides who is on the same computer. Provided by the host, so that it has only one such rule.</summary>
public interface IPracticeCaCallers
{
    /// <summary>Returns whether a request comes from this computer, and directly.</summary>
    bool IsLocal(HttpContext context);
}

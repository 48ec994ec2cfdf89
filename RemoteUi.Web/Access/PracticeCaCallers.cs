using RemoteUi.PracticeCa;

namespace RemoteUi.Web.Access;

/// <summary>Applies the rule of this program to the callers of the practice CA.</summary>
internal sealed class PracticeCaCallers : IPracticeCaCallers
{
    public bool IsLocal(HttpContext context) => LocalCaller.IsLocal(context);
}

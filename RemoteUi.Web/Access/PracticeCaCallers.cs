using RemoteUi.PracticeCa;

namespace RemoteUi.Web.Access;

/// <summary>Applies to the practice CA the same rule as to the first run.</summary>
internal sealed class PracticeCaCallers : IPracticeCaCallers
{
    public bool IsLocal(HttpContext context) => LocalCaller.IsLocal(context);
}

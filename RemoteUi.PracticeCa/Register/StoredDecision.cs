using Microsoft.EntityFrameworkCore;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Register;

/// <summary>Writes what a decision changes in an entry, and nothing else.</summary>
internal static class StoredDecision
{
    /// <summary>Returns false, and changes nothing, if the state of the entry is no longer the given one.</summary>
    public static bool TryWrite(RegisterContext context, RegisterEntry decided, RegisterState from)
    {
        var changed = StoredEntry.ToRow(decided);
        var written = context.Entries
            .Where(row => row.Number == decided.Number && row.State == from)
            .ExecuteUpdate(set => set
                .SetProperty(row => row.State, changed.State)
                .SetProperty(row => row.IsUnderway, changed.IsUnderway)
                .SetProperty(row => row.DecidedAt, changed.DecidedAt)
                .SetProperty(row => row.FailInfo, changed.FailInfo)
                .SetProperty(row => row.FailInfoText, changed.FailInfoText)
                .SetProperty(row => row.SerialNumber, changed.SerialNumber)
                .SetProperty(row => row.RevocationReason, changed.RevocationReason));
        if (written == 0) return false;
        if (decided.State == RegisterState.Issued)
            context.Contents
                .Where(row => row.Number == decided.Number)
                .ExecuteUpdate(set => set.SetProperty(row => row.Certificate, decided.Certificate));
        return true;
    }
}

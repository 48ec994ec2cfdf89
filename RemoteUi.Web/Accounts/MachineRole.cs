namespace RemoteUi.Web.Accounts;

/// <summary>Specifies what an account may do. The member names are the names of the roles in the database.</summary>
public enum MachineRole
{
    /// <summary>May see the portal only.</summary>
    GeneralUser,

    /// <summary>May do everything.</summary>
    Administrator,

    /// <summary>May see status, evidence, keys, and settings, and change nothing.</summary>
    Auditor,
}

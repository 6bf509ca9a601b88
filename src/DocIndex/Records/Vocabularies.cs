namespace DocIndex.Records;

/// <summary>What kind of document it is.</summary>
public enum DocumentKind
{
    /// <summary>Asks for money in the coming budget.</summary>
    Budgetnotat,

    /// <summary>A proposal that is to pay itself back.</summary>
    Investeringsforslag,

    /// <summary>A plan of measures.</summary>
    Handleplan,

    /// <summary>A case put before a committee.</summary>
    Indstilling,

    /// <summary>None of the above, or not known.</summary>
    Other,
}

/// <summary>What a section is about.</summary>
public enum SectionRole
{
    Summary, Decision, Background, Content, TargetGroup, Goals, Effects, Economy, Risks, PreviousFunds,
    Milestones, Rationale, Appendix, Technical, Other,
}

/// <summary>What a row is in its table's arithmetic.</summary>
public enum RowRole
{
    /// <summary>A row of its own.</summary>
    Item,

    /// <summary>A sum of some of the rows.</summary>
    Subtotal,

    /// <summary>A sum of the table, or of a control area in it.</summary>
    Total,

    /// <summary>What is left when income and savings are set against expenses.</summary>
    Net,
}

/// <summary>What money an amount speaks of.</summary>
public enum AmountKind
{
    /// <summary>Money that the document asks for.</summary>
    Proposed,

    /// <summary>Money granted earlier.</summary>
    Previous,

    /// <summary>Money granted earlier that is to be used otherwise.</summary>
    Reallocated,

    /// <summary>Accounts, existing budgets and the like.</summary>
    Other,
}

/// <summary>What kind of column a figure stands in.</summary>
public enum ColumnBasis
{
    /// <summary>R, regnskab.</summary>
    Account,

    /// <summary>KB, korrigeret budget.</summary>
    Corrected,

    /// <summary>B, budget.</summary>
    Budget,

    /// <summary>BO, budgetoverslag, or what an account is expected to be.</summary>
    Estimate,
}

/// <summary>Which way an amount goes.</summary>
public enum Direction
{
    /// <summary>Udgift.</summary>
    Expense,

    /// <summary>Indtægt.</summary>
    Income,

    /// <summary>Besparelse.</summary>
    Saving,
}

/// <summary>What an amount said in prose belongs to.</summary>
public enum StatementScope
{
    /// <summary>The money that the document asks for, or what it earns.</summary>
    Proposal,

    /// <summary>Money granted earlier.</summary>
    Previous,

    /// <summary>Anything else.</summary>
    Context,
}

/// <summary>Which way a goal goes.</summary>
public enum GoalDirection
{
    Increase, Decrease, Keep, AtLeast, AtMost,
}

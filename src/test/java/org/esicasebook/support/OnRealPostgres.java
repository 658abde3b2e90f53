package org.esicasebook.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a Spring test: its context works on a migrated database of its own on {@link RealPostgres}. Contexts that Spring
 * caches keep theirs, so test classes that share a context share its rows.
 * Without {@link OnRealElasticsearch} beside it the search node is away.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface OnRealPostgres {}
